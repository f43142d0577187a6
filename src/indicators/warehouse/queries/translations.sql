-- What titles, publishers and notes of the data say in the other language.
SELECT wording, translation FROM translations ORDER BY wording
