# reviewed: no

frame-product = សោធន
frame-skip = រំលងទៅខ្លឹមសារ
frame-other-language = English
frame-problem = បញ្ហា៖{" "}
frame-errors = មានបញ្ហា
frame-demo = នេះជាទំព័រសាកល្បង។ មនុស្ស និងចំនួនទឹកប្រាក់មិនមែនជាការពិតទេ។
frame-demo-messages = មើលសារដែលបានផ្ញើ
frame-demo-staff = មើលមន្ត្រីសាកល្បង
frame-institution = មូលនិធិជាតិជំនួយសង្គម
frame-hotline = ទូរស័ព្ទជំនួយ៖ { $number }
frame-help = ជំនួយ
frame-signed-in = អ្នកបានចូលជា { $name }។
frame-expires = ទំព័រនេះនឹងបិទនៅម៉ោង { $time }។
frame-sign-out = ចាកចេញ
frame-back = ត្រឡប់ក្រោយ
frame-not-known = មិនទាន់ដឹង
