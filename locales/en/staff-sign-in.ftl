# reviewed: no

staff-sign-in-title = Staff sign-in
staff-sign-in-expired = Please sign in again. For safety we close the page when it has not been used for 15 minutes.
staff-sign-in-address = Email address
staff-sign-in-password = Password
staff-sign-in-code = Code from the app
staff-sign-in-code-hint = The code has 6 digits. Each code works once.
staff-sign-in-go = Sign in
staff-sign-in-error-wrong = The address, the password or the code is not right. Please wait for a new code, then enter all three again.
staff-sign-in-error-wait = Please wait { $seconds } seconds, then try again.
staff-sign-in-passkey-what = Or sign in with your finger, your face or the device’s lock.
staff-sign-in-passkey-stopped = You are not signed in. Please try again, or enter password and code.
staff-sign-in-error-passkey = We can’t accept this passkey. Please enter password and code.
staff-sign-in-trouble-title = Can’t sign in?
staff-sign-in-trouble = Please ask your administrator for a new invitation.
staff-sign-in-pensioner = Pensioners sign in on this page
