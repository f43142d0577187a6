# Read a table of the package in R, typed by its own description, with readr and jsonlite.
#
#   Rscript examples/read.R [FOLDER]
#
# FOLDER holds datapackage.json and clean/; it is the current folder by default.

read_table <- function(name, folder = ".") {
  package <- jsonlite::fromJSON(file.path(folder, "datapackage.json"), simplifyVector = FALSE)
  resource <- Filter(function(one) one$name == name, package$resources)[[1]]
  fields <- resource$schema$fields
  types <- c(string = "c", integer = "i", number = "d", boolean = "l", date = "D")
  columns <- paste(types[vapply(fields, function(one) one$type, "")], collapse = "")
  # Only the empty cell is missing: a text "NA" is a text.
  table <- readr::read_csv(file.path(folder, resource$path), col_types = columns, na = "")
  for (one in fields) {
    attr(table[[one$name]], "label") <- paste(one$title_zh, one$title)
  }
  table
}

arguments <- commandArgs(trailingOnly = TRUE)
folder <- if (length(arguments)) arguments[1] else "."
reference <- read_table("reference", folder)
observations <- read_table("observations", folder)
areas <- read_table("areas", folder)

# Official R&D expenditure of the provinces in 2023, in 100 million yuan.
rd <- subset(reference, series == "rd_expenditure_annual" & time_period == "2023" & vintage == "final")
rd <- merge(rd, subset(areas, level == "province"), by.x = "area", by.y = "code")
rd$value <- rd$value / 1e8
print(head(rd[order(-rd$value), c("area", "name_en", "value")], 3), row.names = FALSE)

# What the texts claim: a bound is not a value.
print(table(observations$qualifier))
