# reviewed: no

frame-product = Sothon
frame-skip = Skip to the content
frame-other-language = ភាសាខ្មែរ
frame-problem = Problem:{" "}
frame-errors = There is a problem
frame-demo = This is a demonstration. The people and amounts are not real.
frame-demo-messages = See the messages sent
frame-demo-staff = See the demonstration staff
frame-institution = National Social Assistance Fund
frame-hotline = Help line: { $number }
frame-help = Help
frame-signed-in = You are signed in as { $name }.
frame-expires = This page closes at { $time }.
frame-sign-out = Sign out
frame-back = Back
frame-not-known = Not known yet
