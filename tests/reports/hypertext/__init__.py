"""Tests of the parts of the HTML report."""
