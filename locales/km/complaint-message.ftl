# reviewed: no
# word breaks: no
# Messages about a complaint: no word of the complaint or of the answer. One Khmer text message holds 70 characters.

complaint-message-read = { $institution }៖ មន្ត្រីបានអានបណ្តឹង { $reference }។ ឆ្លើយហើយ យើងប្រាប់អ្នក។
complaint-message-read-subject = មន្ត្រីបានអានពាក្យបណ្តឹងរបស់អ្នក
complaint-message-read-mail =
    មន្ត្រីបានអានពាក្យបណ្តឹងលេខ { $reference } របស់អ្នក ហើយកំពុងពិនិត្យ។

    យើងប្រាប់អ្នក ពេលមានចម្លើយ។ បើអ្នកមានសំណួរ សូមទូរស័ព្ទទៅលេខ { $hotline }។
complaint-message-late = { $institution }៖ បណ្តឹង { $reference } យឺត។ សូមអភ័យទោស។ ថ្នាក់លើទទួលបន្តហើយ។
complaint-message-late-subject = ពាក្យបណ្តឹងរបស់អ្នកយឺត
complaint-message-late-mail =
    យើងយឺតជាងពាក្យសន្យា ចំពោះពាក្យបណ្តឹងលេខ { $reference } របស់អ្នក។ សូមអភ័យទោស។

    ពាក្យបណ្តឹងនេះបានទៅដល់ថ្នាក់លើហើយ។ អ្នកមិនបាច់ធ្វើអ្វីទេ។ បើអ្នកមានសំណួរ សូមទូរស័ព្ទទៅលេខ { $hotline }។
complaint-message-answered = { $institution }៖ បណ្តឹង { $reference } មានចម្លើយ។ អានលើគេហទំព័រ ឬហៅ { $hotline }
complaint-message-answered-subject = ពាក្យបណ្តឹងរបស់អ្នកមានចម្លើយ
complaint-message-answered-mail =
    ពាក្យបណ្តឹងលេខ { $reference } របស់អ្នកមានចម្លើយហើយ។

    សូមចូលគេហទំព័រសោធន ហើយបើក «ពាក្យបណ្តឹងរបស់ខ្ញុំ» ដើម្បីអានចម្លើយ។ អ្នកក៏អាចទូរស័ព្ទទៅលេខ { $hotline }។
