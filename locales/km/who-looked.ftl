# reviewed: no

who-looked-title = នរណាបានមើលឯកសាររបស់ខ្ញុំ
who-looked-intro = ពេលមន្ត្រីបើកឯកសាររបស់អ្នក យើងកត់ទុកនៅទីនេះ។ លេខ និងថ្ងៃកំណើតរបស់អ្នកត្រូវបានបិទបាំង។ បើមន្ត្រីបង្ហាញពេញ យើងក៏កត់ទុកដែរ។
who-looked-none = មិនទាន់មានមន្ត្រីណាបើកឯកសាររបស់អ្នកទេ។
who-looked-table = ការមើលឯកសារ ថ្មីនៅខាងលើ
who-looked-when = ពេលណា
who-looked-at = { $date } ម៉ោង { $time }
who-looked-office = ការិយាល័យ
who-looked-role = មុខងារ
who-looked-seen = អ្វីដែលបានមើល
who-looked-opened = ឯកសារដែលបិទបាំង
who-looked-revealed = បានបង្ហាញពេញ៖ { $fields }
who-looked-case = សម្រាប់សំណុំរឿង
who-looked-no-case = គ្មានសំណុំរឿង
who-looked-delegates = អ្នកដែលបានបើកជំនួសខ្ញុំ ថ្មីនៅខាងលើ
who-looked-who = អ្នកណា
who-looked-doubt = បើអ្នកមិនដឹងថាហេតុអ្វីគេមើល សូមទូរស័ព្ទទៅលេខ { $number }។
