# reviewed: no
# word breaks: no
# Text messages. One Khmer message holds 70 characters, so there is one fact in each. The last line
# lets a phone fill the code in; its form is fixed.

message-sign-in-code =
    លេខកូដ { $code } សម្រាប់សោធន។ កុំប្រាប់អ្នកណា។

    @{ $host } #{ $code }

message-case-received = { $institution }៖ បានទទួល { $reference } ហើយ។ ព័ត៌មាន៖ { $dial }
message-case-news = { $institution }៖ មានដំណឹងថ្មី { $reference }។ សូមចុច { $dial }
message-case-received-subject = យើងបានទទួលសំណើ { $reference }
message-case-received-mail =
    យើងបានទទួលសំណើរបស់អ្នក។ លេខយោង { $reference }។

    សូមទុកលេខនេះ។ អ្នកអាចមើលសំណើតាមគេហទំព័រសោធន ឬចុច { $dial } តាមទូរស័ព្ទ។
    យើងមិនដែលសួរលេខកូដ ឬលេខសម្ងាត់តាមសារទេ។
message-case-news-subject = មានដំណឹងថ្មីអំពី { $reference }
message-case-news-mail =
    មានដំណឹងថ្មីអំពីសំណើរបស់អ្នក។ លេខយោង { $reference }។

    សូមចូលគេហទំព័រសោធន ឬចុច { $dial } តាមទូរស័ព្ទ ដើម្បីអាន។
    យើងមិនដែលសួរលេខកូដ ឬលេខសម្ងាត់តាមសារទេ។

message-award-decided = { $institution }៖ មានដំណឹងថ្មីអំពីសោធនរបស់អ្នក។ សូមចុច { $dial }
message-award-decided-subject = មានដំណឹងថ្មីអំពីសោធនរបស់អ្នក
message-award-decided-mail =
    { $institution } មានដំណឹងថ្មីអំពីសោធនរបស់អ្នក។

    សូមចូលគេហទំព័រសោធន ឬចុច { $dial } តាមទូរស័ព្ទ ដើម្បីអាន។
    យើងមិនដែលសួរលេខកូដ ឬលេខសម្ងាត់តាមសារទេ។
