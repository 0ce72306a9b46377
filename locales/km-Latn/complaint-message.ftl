# reviewed: no
# word breaks: no
# Messages about a complaint: no word of the complaint or of the answer. Khmer in Latin letters, in the spelling of ussd.ftl.

complaint-message-read = { $institution }: Montrei ban an bandoeng { $reference }. Chlaey haoy, yoeng prap nak.
complaint-message-late = { $institution }: Bandoeng { $reference } yu. Som apheytous. Thnak loe totuol bantor haoy.
complaint-message-answered = { $institution }: Bandoeng { $reference } mean chamlaey. An loe website reu hav { $hotline }
