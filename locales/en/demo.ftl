# reviewed: no

demo-messages-title = Messages sent
demo-messages-intro = In the demonstration, messages are shown here. They go to no phone.
demo-messages-to = To { $number } at { $time }
demo-messages-none = No messages yet.
demo-messages-reload = Look for new messages
demo-messages-enter = Enter the code
demo-gallery-title = Parts of the pages
demo-gallery-intro = This page is for designers and translators.
demo-example-label = Monthly pension
demo-example-action = See past payments
demo-example-long = Widow of a former civil servant who worked at the Ministry of Social Affairs, Veterans and Youth Rehabilitation for thirty-three years and four months
