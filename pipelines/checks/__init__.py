"""What a look at the living sites says of the declarations of sources."""
