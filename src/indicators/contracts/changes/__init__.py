"""What changed between two data packages, and the version number that it calls for."""
