# reviewed: no

sign-in-title = Sign in
sign-in-number = Member number
sign-in-number-hint = It is in your pension book. Example: K-204577
sign-in-what-happens = We send a code to the phone you registered.
sign-in-send = Send the code
sign-in-trouble-title = Can’t sign in?
sign-in-trouble = We help you find your member number or change your phone number.
sign-in-help = See where to get help
sign-in-error-empty = Please enter your member number.
sign-in-error-malformed = A member number has only letters A-Z, digits and hyphens. Please look in your pension book.
sign-in-error-wait = Please wait { $seconds } seconds, then try again.
sign-in-error-unavailable = We can’t send a code now. Please try again later.
sign-in-code-title = Enter the code
sign-in-code-sent = If the member number is right, a code arrives on the registered phone.
sign-in-code = Code
sign-in-code-hint = The code has 6 digits. It works for 5 minutes.
sign-in-go = Sign in
sign-in-code-sent-again = We sent a new code. The old one no longer works.
sign-in-code-none-title = No code received?
sign-in-code-none = Please wait 1 minute, then ask for a new code.
sign-in-code-again = Send the code again
sign-in-code-lost-phone = Phone lost or number changed
sign-in-code-error-empty = Please enter the code.
sign-in-code-error-malformed = The code has 6 digits. Please look at the message again.
sign-in-code-error-wrong = The code is not right or has expired. Please look at the message or ask for a new code.
sign-in-code-error-today = We can’t send more codes today. Please try tomorrow or call us.
