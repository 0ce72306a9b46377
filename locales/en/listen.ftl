# reviewed: no
# The control that plays what matters on a page.

listen-label = Listen to the main points
listen-tones = The voice is not recorded yet: you hear tones.
