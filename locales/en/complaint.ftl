# reviewed: no
# word breaks: no
# Complaints about the service or about the conduct of staff, with a name or without.

complaint-link = Complain about the service or about staff
complaint-title = Complaint
complaint-intro = You can complain about our service, or about how somebody of the staff behaved. A complaint changes nothing about your pension.
complaint-unnamed = Here you do not give your name. We do not keep where a complaint came from.
complaint-not-there = The complaint does not go to the office that it is about. Another office answers you.
complaint-with-name = Complain with your name: we send you a message
complaint-without-name = Complain without your name
complaint-topic = What is it about?
complaint-topic-hint = Please choose one.
complaint-topic-waiting = A long wait, or nobody called back
complaint-topic-information = Information was wrong, missing or hard to understand
complaint-topic-system = The website, the short code or a message did not work
complaint-topic-other-service = Something else about the service
complaint-topic-rude = Somebody of the staff was not polite
complaint-topic-money = Somebody of the staff asked for money or a present
complaint-topic-privacy = Somebody of the staff told others what is private
complaint-topic-other-conduct = Something else about how somebody of the staff behaved
complaint-about = Which office is it about?
complaint-about-hint = Please choose it if you know. That office does not answer this complaint.
complaint-about-none = I do not know, or no office
complaint-about-head = Head office
complaint-words = What happened?
complaint-words-hint = In your own words: what, when and where. If you know the name of the member of staff, please write it.
complaint-send = Send the complaint

complaint-error-topic = Please choose what it is about.
complaint-error-about = Please choose the office again.
complaint-error-words = Please write what happened.
complaint-error-words-long = Please write fewer than 1,000 letters.
complaint-error-too-many = Too many complaints came from this network today. Please send it tomorrow, or call { $number }.

complaint-promise-title = What we promise
complaint-promise-read = Within 2 working days an officer reads it, and you see that it was read.
complaint-promise-answer = Within 30 days an officer answers in writing.
complaint-promise-late = If we are late, the complaint goes to the next level by itself, and you can see it.

complaint-sent-title = We have received your complaint
complaint-sent = Thank you. We have received your complaint.
complaint-number = Number of the complaint
complaint-secret = Secret code
complaint-secret-once = Please write down both numbers now. The secret code is shown only this once.
complaint-secret-keep = You need both to read the answer. We can't find the secret code again for you.
complaint-secret-hint = It has 10 digits.
complaint-read-title = Read the answer to a complaint
complaint-read-intro = If you complained without your name, please type the two numbers that you wrote down.
complaint-read-send = Open
complaint-read-unknown = The two numbers do not belong together. Please check them.
complaint-read-often = Too many tries. Please try again tomorrow.

complaint-mine-title = My complaints
complaint-mine-sent = Complaints you have sent
complaint-mine-new = A new complaint
complaint-one-title = Your complaint
complaint-sent-on = Sent on
complaint-stands = Where it stands
complaint-tag-received = Received
complaint-tag-read = Read
complaint-tag-late = Late
complaint-tag-answered = Answered
complaint-is-received = We have received the complaint. No officer has read it yet.
complaint-is-read = An officer has read the complaint and is looking into it.
complaint-is-late = We are later than we promised. We are sorry. The complaint has gone to the next level, or goes there soon.
complaint-until-read = We read it by { $date }.
complaint-until-answer = We promise to answer by { $date }.
complaint-answer = Answer
complaint-answer-on = Answered on { $date }.
complaint-answer-call = If this answer is not enough, please call { $number } or complain again.
