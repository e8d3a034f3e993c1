"""What came, went and changed between two publications of the dataset."""
