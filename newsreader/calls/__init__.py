"""What each command does: one function a command, each of which loads only what it needs."""
