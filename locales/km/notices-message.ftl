# reviewed: no
# word breaks: no
# Messages about how a person is written to. One Khmer text message holds 70 characters.

notices-message-chosen = { $institution }៖ សាខាបានប្តូររបៀបផ្ញើសារ។ មិនមែនអ្នក? សូមហៅ { $hotline }
notices-message-chosen-subject = សាខាបានប្តូររបៀបផ្ញើសារជូនអ្នក
notices-message-chosen-mail =
    មន្ត្រីសាខាបានប្តូររបៀបដែលយើងផ្ញើសារជូនអ្នក តាមពាក្យរបស់អ្នក។

    បើអ្នកមិនបានទៅសាខាទេ សូមទូរស័ព្ទទៅលេខ { $hotline }។
