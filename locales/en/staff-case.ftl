# reviewed: no

staff-case-person = Applicant
staff-case-name = Name
staff-case-birth-date = Date of birth
staff-case-phone = Phone
staff-case-compared = Answers and register
staff-case-fact = Information
staff-case-told = Applicant says
staff-case-recorded = Our register
staff-case-place = Home
staff-case-since = Since
staff-case-same = The same
staff-case-differs = Different
staff-case-not-recorded = Not in the register
staff-case-papers = Attachments
staff-case-papers-none = A case of this kind needs no attachment.
staff-case-timeline = What was done
staff-case-by-person = The applicant
staff-case-at = { $date }, { $time }
staff-case-note-was = The officer wrote: { $note }

staff-case-decision = Decision
staff-case-due = To be decided by { $date }.
staff-case-take = Begin to check
staff-case-take-over = Take it over
staff-case-taken-by-another = Another officer is checking it.
staff-case-approve = Approve
staff-case-effect-move = After approval the home in the register is { $place }.
staff-case-own-work = You made a correction in this case. Another officer must approve it.
staff-case-return-title = Ask the applicant for an answer
staff-case-reason = Reason
staff-case-reason-choose = Choose a reason
staff-case-note = Note
staff-case-note-hint = The applicant will read it. You may leave it empty. At most 500 characters.
staff-case-return = Send back
staff-case-correct-title = Correct the home
staff-case-correct-place = Code of the commune, sangkat or village
staff-case-correct-place-hint = A commune or sangkat has 6 digits, a village 8. Whoever corrects can’t approve.
staff-case-correct = Make the correction
staff-case-waits = This case waits for the applicant’s answer.
staff-case-approved = This case is approved.

staff-case-error-stage = The status of this case has changed. Please look at the new status.
staff-case-error-reason = Please choose a reason.
staff-case-error-note = The note is longer than 500 characters. Please shorten it.
staff-case-error-code = No commune, sangkat or village has this code. Please enter 6 or 8 digits.
staff-case-error-same = The register has this home already. Please enter another code.
