"""What people decide: questions, the append-only log of judgements, and what follows from it."""
