"""An article or a comparison to text for people and machines."""
