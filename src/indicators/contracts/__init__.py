"""What a dataset promises, checked: findings with file, line, column, value, rule and mend."""
