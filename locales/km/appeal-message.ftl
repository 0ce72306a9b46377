# reviewed: no
# word breaks: no
# Messages about the end of the time to appeal. One Khmer text message holds 70 characters.

appeal-message-ends = { $institution }៖ { $reference } អាចសុំពិនិត្យឡើងវិញត្រឹម { $date }។ សំណួរ៖ { $hotline }
appeal-message-ends-subject = អ្នកអាចសុំឱ្យពិនិត្យ { $reference } ឡើងវិញត្រឹម { $date }
appeal-message-ends-mail =
    បើអ្នកមិនយល់ព្រមនឹងសេចក្តីសម្រេចលើ { $reference } អ្នកអាចសុំឱ្យពិនិត្យឡើងវិញត្រឹម { $date }។

    សូមចូលគេហទំព័រសោធន ឬទូរស័ព្ទទៅ { $institution } លេខ { $hotline }។ បើអ្នកយល់ព្រម អ្នកមិនចាំបាច់ធ្វើអ្វីទេ។
