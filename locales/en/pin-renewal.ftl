# reviewed: no

pin-renewal-title = I forgot the PIN of the phone service
pin-renewal-what = We call the registered phone and ask two questions.
pin-renewal-told = On the call we tell you a number of 6 digits. Type it before you choose a new PIN.
pin-renewal-wait = A new PIN takes at least 24 hours.
pin-renewal-web = If you can sign in on the website, you can set a new PIN at once.
pin-renewal-web-link = Sign in and set a PIN
pin-renewal-number = Member number
pin-renewal-number-hint = Example: K-204577
pin-renewal-send = Ask for a new PIN
pin-renewal-error = This is no member number. Please look at the number in the pension book.
pin-renewal-asked = We have received the request.
pin-renewal-asked-next = If it is a member’s number, we send a message and call the registered phone.
pin-renewal-asked-nobody = If nobody calls within 3 days, please call { $number }.
pin-renewal-secret = We never ask for a PIN.
pin-renewal-home = Whoever can’t come to a branch can ask for a visit at home or meet us at the commune.
pin-renewal-deaf = Whoever is deaf or hard of hearing gets the number on paper, at home or at the commune.

pin-renewal-mine = Somebody asked for a new PIN for you on { $date } at { $time }.
pin-renewal-mine-doubt = If it was not you, please stop the request.
pin-renewal-stop = Stop the request
pin-renewal-stopped = The request is stopped.
