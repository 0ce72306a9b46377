# reviewed: no
# word breaks: no
# Messages about answers that were not sent. One Khmer text message holds 70 characters.

draft-message-ends = { $institution }៖ ចម្លើយដែលអ្នកមិនទាន់ផ្ញើ ទុកត្រឹម { $date }។
draft-message-ends-subject = ចម្លើយដែលអ្នកមិនទាន់ផ្ញើ ទុកត្រឹម { $date }
draft-message-ends-mail =
    អ្នកបានឆ្លើយសំណួរខ្លះ ប៉ុន្តែមិនទាន់បានផ្ញើទេ។ យើងរក្សាទុកចម្លើយទាំងនោះ និងឯកសារដែលអ្នកបានដាក់ជាមួយ ត្រឹម { $date }។

    បើអ្នកនៅចង់ផ្ញើ សូមចូលគេហទំព័រសោធន មុនថ្ងៃនោះ។ បើអ្នកមិនចង់ផ្ញើទេ អ្នកមិនចាំបាច់ធ្វើអ្វីទេ។
    បើត្រូវការជំនួយ សូមទូរស័ព្ទទៅ { $institution } លេខ { $hotline }។
