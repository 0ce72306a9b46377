# reviewed: no
# word breaks: no
# What only a voice says, beside the messages of the phone's screens and the notices. Each is recorded alone.

voice-press = ចុច
voice-minus = ដក
voice-point = ក្បៀស
voice-percent = ភាគរយ
voice-star = សញ្ញាផ្កាយ
voice-hash = សញ្ញារបង
voice-name = មនុស្សដែលបានចុះឈ្មោះក្នុងឯកសារ
voice-employer = កន្លែងធ្វើការដែលបានចុះឈ្មោះក្នុងឯកសារ
voice-website = គេហទំព័ររបស់យើង
voice-place-numbered = កន្លែងលេខ
voice-place-typed = កន្លែងដែលអ្នកបានចុច
voice-place-unnamed = កន្លែងដែលមិនទាន់មានសំឡេង
voice-moment = ថ្ងៃទី { $day } ខែ { $month } ម៉ោង { $hour } និង { $minute } នាទី
voice-unsaid = ព័ត៌មាននេះមិនទាន់មានសំឡេង
