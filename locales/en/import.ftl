# reviewed: no
# What the operator reads while loading files of the back office.

import-totals = Read { $read }: landed { $landed }, unchanged { $unchanged }, changed { $changed }, rejected { $rejected }.
import-group-totals = { $scheme }, { $sex }: read { $read }, landed { $landed }, unchanged { $unchanged }, changed { $changed }, rejected { $rejected }.
import-female = women
import-male = men
import-unreadable = unreadable
import-repaired = Rows whose Khmer spelling was put in order: { $rows }.
import-rejected-for = Rejected { $rows }: { $reason }

import-file-empty = The file is empty.
import-file-not-text = The file is not UTF-8 text. Save it as CSV, UTF-8, and load it again.
import-file-missing-columns = The first line does not name these columns: { $columns }.
import-file-unknown-columns = The first line names columns that the format does not have: { $count }.
import-file-repeated-column = The first line names the column { $column } twice.
import-file-sheet = The file is no spreadsheet (XLSX) that can be read.
import-file-too-many-rows = The sheet has more than { $most } rows. Save it as CSV, UTF-8, and load that.
import-file-read = The file could not be read at line { $line }. What was landed before stays; load the file again.
import-file-reject-file = The file for rejected rows could not be written.
import-file-landing = The rows could not be saved. What was landed before stays; load the file again.

import-reason-row-too-long = The line is longer than 64 KiB.
import-reason-not-text = The line is not UTF-8 text.
import-reason-quote-not-closed = A quotation mark is not closed on its line.
import-reason-wrong-number-of-fields = The line has more or fewer fields than the first line.
import-reason-missing = A value is needed here.
import-reason-not-a-date = Not a date like 2026-11-21 or 21/11/2026, or with the Khmer name of the month.
import-reason-buddhist-year = The year is above 2500. Write the year of the Common Era.
import-reason-not-a-month = Not a month like 2026-11.
import-reason-not-an-amount = Not whole riel in digits without separators.
import-reason-not-a-member-number = Not a member number: 3 to 20 letters A-Z, digits and hyphens.
import-reason-unknown-scheme = Not a scheme: civil-servants, veterans or general.
import-reason-not-a-name = Not a name: longer than 60 letters, or signs that no name has.
import-reason-wrong-script = The name is in the other script.
import-reason-unknown-sex = Neither female nor male.
import-reason-not-a-national-id = Not 9 digits.
import-reason-not-a-phone = Not a Cambodian phone number.
import-reason-not-a-place-code = Not a place code of 2, 4, 6 or 8 digits.
import-reason-not-a-service = Not a list of service periods, or two begin on one day.
import-reason-not-a-salary = Not a list of salaries, or two of one kind begin on one day.
import-reason-not-a-family-link = Not a list of family links.
import-reason-unknown-award-kind = Not a kind of award: old-age, invalidity or survivor.
import-reason-not-yes-or-no = Neither yes nor no.
import-reason-unknown-state = Not a state: ordered, paid, returned, held or unknown.
import-reason-too-long = Longer than 80 letters.
import-reason-incomplete-award = Some fields of the award are empty.
import-reason-incomplete-account = The bank or the account number is missing.
import-reason-dates-out-of-order = An end before its beginning, or a fact before birth.
import-reason-unknown-member = No member in the register has this number.
import-reason-changed = The file was different before. It is taken over with --update.
import-reason-unknown-place = The gazetteer has no such place.
import-reason-national-id-of-two = Another person has the same national id.
import-reason-duplicate-member-number = An earlier row has this member number. Only the first was landed.
import-reason-unknown-relative = No row and no member has the number of this relative.
import-reason-kept = The file was different before. It stays, as a decision is needed to change it.
import-reason-not-an-account-number = Not an account number: letters A-Z, digits, spaces and hyphens. In a sheet the cell must be text.
