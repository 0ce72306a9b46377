# reviewed: no

message-log-title = សារដែលបានផ្ញើជូនបុគ្គលនេះ
message-log-none = មិនទាន់បានផ្ញើសារណាមួយជូនបុគ្គលនេះទេ។
message-log-table = សារថ្មីជាងគេនៅខាងលើ។ ខ្លឹមសារមិនរក្សាទុកទេ។
message-log-written = សរសេរនៅ
message-log-channel = ផ្ញើតាម
message-log-fate = លទ្ធផល
message-log-since = ដឹងនៅ
message-log-sms = សារទូរស័ព្ទ
message-log-mail = អ៊ីមែល
message-log-waiting = កំពុងផ្ញើ
message-log-handed-over = បានផ្ញើ
message-log-delivered = បានដល់ទូរស័ព្ទ
message-log-failed = មិនបានដល់
message-log-doubtful = មិនដឹងថាបានផ្ញើ ឬអត់
message-log-reached = ការរំលឹកឱ្យបញ្ជាក់ថានៅរស់ បានដល់បុគ្គលនេះហើយ។
message-log-open = មិនទាន់ដឹងថាការរំលឹកឱ្យបញ្ជាក់ថានៅរស់ បានដល់បុគ្គលនេះ ឬអត់។
message-log-not-reached = ការរំលឹកឱ្យបញ្ជាក់ថានៅរស់ មិនបានដល់បុគ្គលនេះទេ។ សូមប្រាប់ផ្ទាល់។
