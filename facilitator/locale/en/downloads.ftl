### Documents as host and organiser order them. $size is a string.

documents = Documents
documents-help = A document is made of what is recorded now. The file is kept for an hour
documents-language = Language of the documents
documents-make = Make
documents-again = Make again
documents-get = Download
documents-waiting = Starting…
documents-reading = Reading the data…
documents-writing = Writing the document…
documents-ready = Ready, { $size } kB
documents-failed = That did not work. Try again
documents-many = Three documents at most are made at once. Try again when one of them is ready
documents-offline = The server cannot be reached. Try again once it can
document-docx = Protocol
document-docx-help = Word: to edit and sign
document-pdf = Protocol
document-pdf-help = PDF: to print and keep
document-xlsx = Tables
document-xlsx-help = Excel: results, ideas, decisions, charts
document-csv = Ideas
document-csv-help = CSV: for any program
document-pptx = Slides
document-pptx-help = PowerPoint: results and decisions
document-json = Data package
document-json-help = JSON: for the national picture, without names
