# reviewed: no
# word breaks: no
# Complaints in the hands of staff.

staff-complaint-list-title = Complaints
staff-complaint-list-intro = The first deadline stands first. Complaints about your own office are not shown here.
staff-complaint-none = No complaint waits.
staff-complaint-waiting = Complaints that wait
staff-complaint-pages = Pages of the complaints
staff-complaint-next = To do
staff-complaint-due = By
staff-complaint-desk = Lies with
staff-complaint-desk-branch = Officers of the province
staff-complaint-desk-province = Checkers of the province
staff-complaint-desk-centre = Officers of the head office
staff-complaint-desk-oversight = Checkers of the head office
staff-complaint-promise-read = Read it and say so
staff-complaint-promise-answer = Answer it
staff-complaint-title = A complaint
staff-complaint-sender = From
staff-complaint-unnamed = Gave no name
staff-complaint-until = By { $date }.
staff-complaint-is-late = The time we promised is over.
staff-complaint-is-lifted = This complaint was late before and came to the next level.
staff-complaint-is-answered = Answered on { $date }.
staff-complaint-read-title = Have you read it?
staff-complaint-read-what = The sender sees that an officer has read it. If the sender gave a name, we send a message.
staff-complaint-read = I have read it
staff-complaint-answer-title = Answer
staff-complaint-answer-words = Your answer to the sender
staff-complaint-answer-hint = Please write politely and shortly: what we looked into and what we changed. Write nothing private of anybody. An answer can't be changed.
staff-complaint-answer-send = Send the answer
staff-complaint-error-words = Please write an answer of fewer than 1,000 letters.
staff-complaint-refused-read = Somebody has said already that she has read it.
staff-complaint-refused-answered = This complaint is answered already.
