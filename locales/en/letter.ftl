# reviewed: no
# What stands on letters.

letter-kind-award-statement = Statement of the pension amount
letter-kind-proof-of-pensioner = Proof of being a pensioner
letter-kind-payment-statement = Statement of payments
letter-kingdom = Kingdom of Cambodia
letter-motto = Nation Religion King
letter-institution = National Social Assistance Fund
letter-award-intro = The National Social Assistance Fund confirms that the person below is entitled to a monthly pension by decision.
letter-proof-intro = The National Social Assistance Fund confirms that the person below is entitled to a pension by decision.
letter-number = Letter number
letter-name = Name
letter-name-latin = Name in Latin letters
letter-member = Member number
letter-scheme = Scheme
letter-amount = Monthly pension
letter-amount-in-words = In words
letter-decision = Decision
letter-decision-of = { $number } of { $date }
letter-valid-until = Valid until
letter-working = Calculation
letter-binding = The amount in the decision is the one that holds. The calculation below only explains it.
letter-rule = Law: { $citation }, which applies from { $date }.
letter-step = { $title }: { $details }
letter-verify = Check this letter
letter-verify-how = Open the camera of a phone and point it at this picture, or open { $address } and type { $code }.
letter-verify-see = See what whoever checks it sees
letter-dated = Phnom Penh, { $date }
letter-picture = QR picture to check letter { $code }
letter-pdf = Download as PDF
letter-print = You can print this page.
