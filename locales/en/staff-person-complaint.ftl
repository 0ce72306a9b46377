# reviewed: no
# Somebody complains at a counter.

staff-person-complaint-title = Take a complaint at the counter
staff-person-complaint-intro = Please write in the person’s own words, and read them aloud before you send them. Please change no meaning.
staff-person-complaint-named = This complaint is sent in the person’s name. The office that it is about does not answer it.
staff-person-complaint-without = Take a complaint without a name
staff-person-complaint-unnamed = Please write no name and no number of the person. We do not keep from which branch it came, or who took it.
staff-person-complaint-print = Please print this page for the person. With this number the answer can be read.
