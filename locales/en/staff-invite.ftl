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
