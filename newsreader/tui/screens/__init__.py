"""The reader screen and its small dialogs."""
