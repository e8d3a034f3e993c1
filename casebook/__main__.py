"""``python -m casebook`` is ``casebook``."""

from casebook.main import main

if __name__ == "__main__":
    main()
