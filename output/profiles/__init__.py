"""Profiles: what of the dataset a reader may see.

``policy.csv`` is the policy: a row for each class of columns, which ``columns.csv`` gives to every
column, and what each profile does with it. ``words.csv`` tells what is health, a relative, a home
address or a child when it stands in free text.
"""

from output.profiles.policy import Profile
from output.profiles.subjects import Subjects, subjects_of
from output.profiles.withhold import Withholding, profiled

__all__ = ["Profile", "Subjects", "Withholding", "profiled", "subjects_of"]
