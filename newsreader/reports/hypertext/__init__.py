"""The parts of the HTML report; `reports.html` puts them together."""
