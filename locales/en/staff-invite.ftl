# reviewed: no

staff-invite-title = Open a staff account
staff-invite-name = This invitation is for { $name }.
staff-invite-password = New password
staff-invite-password-hint = At least 15 characters. A few words you remember are fine.
staff-invite-again = Password again
staff-invite-again-hint = Please enter the same as above.
staff-invite-app-title = Two-step verification
staff-invite-app = Please enter this key in the authenticator app on your phone.
staff-invite-open-app = Open the authenticator app on this phone
staff-invite-code = Code from the app
staff-invite-code-hint = The code has 6 digits.
staff-invite-accept = Open the account
staff-invite-error-short = The password needs at least 15 characters.
staff-invite-error-differ = The two passwords are not the same.
staff-invite-error-code = The code is not right. Please enter the code the app shows now.
staff-invite-done = Your account is open.
staff-invite-not-valid = This invitation does not work or has expired. Please ask your administrator for a new one.
staff-invite-card = Number of your own identity card
staff-invite-card-hint = 9 digits. We keep only a trace of it, so that you don’t decide cases in which you are named.
staff-invite-error-card = An identity card number has 9 digits. Please look at the card again.
staff-invite-error-another-card = We know another identity card of yours. Please enter that number, or ask your administrator.
