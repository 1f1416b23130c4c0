"""What the reader sees: one widget a module."""
