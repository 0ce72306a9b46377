# reviewed: no
# word breaks: no
# What only a voice says, beside the messages of the phone's screens and the notices. Each is recorded alone.

voice-press = press
voice-minus = minus
voice-point = point
voice-percent = percent
voice-star = star
voice-hash = hash
voice-name = the person named on the record
voice-employer = the place of work named on the record
voice-website = our website
voice-place-numbered = the place with the number
voice-place-typed = the place that you typed
voice-place-unnamed = a place that has no recording yet
voice-moment = { $day } { $month } at { $hour } hours { $minute }
voice-unsaid = this has no recording yet
