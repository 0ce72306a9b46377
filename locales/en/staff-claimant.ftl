# reviewed: no

staff-claimant-list-title = Families who ask for a record
staff-claimant-list-intro = These people are not in the register of members. Another member of staff has to confirm each record.
staff-claimant-list-none = No record waits now.
staff-claimant-by-herself = The person herself, from home
staff-claimant-by-me = You
staff-claimant-by-another = Another member of staff
staff-claimant-by-partner = The system of a partner

staff-claimant-new-title = Enter a record for a family
staff-claimant-new-intro = First look at the person’s papers. Please write as on the papers.
staff-claimant-new-two = The person gets a number by phone at once. Another member of staff has to confirm before the person can sign in.
staff-claimant-reported-as = The report of the death was made by: { $relation }
staff-claimant-kept-number = If the person has kept answers at home: the number that we sent to the phone
staff-claimant-kept-look = Fill in these answers
staff-claimant-kept-found = These are the answers that the person has kept. Please compare them with the papers and complete them. Once you enter the record, the number works no more.
staff-claimant-new-send = Enter the record

staff-claimant-title = Record of a claimant
staff-claimant-place = Home
staff-claimant-born-known = About the date of birth
staff-claimant-born-month = Only month and year are known. The day shown is the first of the month.
staff-claimant-born-year = Only the year is known. The day shown is the first of the year.
staff-claimant-relation = Relation to the one who died
staff-claimant-no-paper = Nobody of the staff has seen one yet
staff-claimant-same-card = Another record has this identity card too. One person has one record.
staff-claimant-same-card-elsewhere = A record outside your province
staff-claimant-same-card-stops = This can’t be confirmed, because another record has the same identity card.
staff-claimant-waits = This record waits for another member of staff.
staff-claimant-own-work = You entered this record. Another member of staff has to decide.
staff-claimant-error-decided = This record is decided already.
staff-claimant-approved = This record is confirmed.
staff-claimant-approved-pin = If the person has no smartphone, please help with a PIN on this page.
staff-claimant-refused = This record was refused.
staff-claimant-approve-title = Confirm the record
staff-claimant-approve-why = Please compare it with the papers. Once you confirm, the person gets a message.
staff-claimant-approve = Confirm
staff-claimant-refuse-title = Refuse the record
staff-claimant-refuse-why = The person gets a message and reads the reason.
