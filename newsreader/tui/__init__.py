"""Textual over the core: it knows only what it is handed."""
