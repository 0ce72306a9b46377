# reviewed: no
# word breaks: no
# Messages to a claimant.

claimant-message-code =
    { $code } is your code to ask for a record with Sothon. Tell nobody.

    @{ $host } #{ $code }
claimant-message-number = { $institution }: Your number is { $number }. Keep it, you sign in with it.
claimant-message-approved = { $institution }: Your record { $number } is confirmed. You can claim now.
claimant-message-refused = { $institution }: Your record { $number } was refused. Please sign in to read why, or call { $hotline }
claimant-message-kept = { $institution }: Your answers are kept for 60 days under the number { $number }
