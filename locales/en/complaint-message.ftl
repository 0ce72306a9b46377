# reviewed: no
# word breaks: no
# Messages about a complaint: no word of the complaint or of the answer.

complaint-message-read = { $institution }: An officer has read your complaint { $reference }. We tell you when it is answered.
complaint-message-read-subject = An officer has read your complaint
complaint-message-read-mail =
    An officer has read your complaint { $reference } and is looking into it.

    We tell you when it is answered. If you have a question, please call { $hotline }.
complaint-message-late = { $institution }: We are late with your complaint { $reference }. We are sorry. It has gone to the next level.
complaint-message-late-subject = We are late with your complaint
complaint-message-late-mail =
    We are later than we promised with your complaint { $reference }. We are sorry.

    It has gone to the next level. You need do nothing. If you have a question, please call { $hotline }.
complaint-message-answered = { $institution }: Your complaint { $reference } is answered. Read it on the website or call { $hotline }
complaint-message-answered-subject = Your complaint is answered
complaint-message-answered-mail =
    Your complaint { $reference } is answered.

    Please sign in on the pension website and open "My complaints" to read the answer. You can also call { $hotline }.
