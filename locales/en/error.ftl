# reviewed: no

error-not-found = We can’t find this page
error-not-found-advice = The address may be wrong, or the page may have moved.
error-forbidden = This page can’t be opened
error-forbidden-advice = Please go back to the start and try again.
error-internal = We have a problem
error-internal-advice = This is not your fault. Please try again in a moment.
error-unavailable = The service is paused
error-unavailable-advice = Please try again in a moment. Your information is safe.
error-session = Please sign in again
error-session-advice = For your safety we close the page when it has not been used for a while.
error-too-many = Please wait a moment
error-too-many-advice = Please wait { $seconds } seconds, then try again.
error-conflict = This form was already sent
error-conflict-advice = We kept what you sent first. To send something new, please open the form again.
error-locked = This record is locked
error-locked-advice = Nothing was changed. Answers of a report that is not sent are kept. Only a branch can unlock.
error-joined = This member number was joined with another
error-joined-advice = Nothing was changed. This member number and the one ending in { $ending } belong to one person. Please use the number ending in { $ending }.
error-next-sign-in = Sign in again
error-next-my-pension = Go to my pension
error-next-staff = Go to the staff page
error-next-home = Go to the home page
error-call = Need help? Call { $number }.
error-reference = Number to give when you ask us:
