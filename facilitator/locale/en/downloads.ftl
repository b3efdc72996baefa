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
document-poster = Posters
document-poster-help = The way in by QR code: for doors and walls
document-ballots = Paper ballots
document-ballots-help = Numbered, several to a sheet, to be cut along the lines
document-guide = Moderator’s guide
document-guide-help = One page: what to do, step by step
document-agenda = Order of the plenary
document-agenda-help = For the host: scenes by the minute, and keys
printouts-help = PDF for a black-and-white printer, A4
printouts-more = PDF: poster, paper ballots, guide
printouts-track = For whom
printouts-all = All
printouts-first = First number
printouts-count = How many for each board
printouts-serials = Numbers: { $first } to { $last }
printouts-serials-wrong = Ballot numbers: from 1 to { $limit }. At most { $most } at a time
printouts-start = Start of the plenary
printouts-wifi = Wi-Fi network of the hall
printouts-wifi-name = Name of the network
printouts-wifi-password = Password
printouts-wifi-help = Printed on the posters and not stored. Without a name there is room to write it by hand
document-passports = Technology passports
document-passports-help = Word: the stages in order, to be repeated at home

## Who is answerable for a decision

assignee-link = Link for the assignee
assignee-help = With it the assignee tells what becomes of the decision, also after the event is closed. A new link ends the earlier one
assignee-once = Pass the link on now: later it can only be made anew
link-qr = Show the QR code
link-qr-hide = Hide the QR code
