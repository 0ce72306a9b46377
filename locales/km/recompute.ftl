# reviewed: no
# អ្វីដែលប្រតិបត្តិករអាន ក្រោយគណនាប្រាក់សោធនទាំងអស់ឡើងវិញ។

recompute-all = តាមទិន្នន័យនៅ{ $date }៖ សមាជិកភាព { $memberships }។
recompute-same = គ្មានអ្វីខុសគ្នា៖ { $count }។
recompute-cause-rules-differ = វិធានឱ្យចំនួនខុសពីចំនួនដែលបានសម្រេច៖ { $count }។
recompute-cause-rule-since = វិធានដែលផ្សាយក្រោយសេចក្តីសម្រេច ឱ្យចំនួនផ្សេង៖ { $count }។
recompute-cause-arrears = វិធានមានអានុភាពថយក្រោយ ឱ្យប្រាក់បន្ថែមសម្រាប់ខែដែលបានបើករួច៖ { $count }។
recompute-cause-not-lifted = ការដំឡើងមិនទាន់បានបើក៖ { $count }។
recompute-cause-paid-differs = ចំនួនដែលបើកខុសពីចំនួនត្រូវបើក៖ { $count }។
recompute-cause-rule-not-held = យើងមិនទាន់មានវិធានដែលកំណត់ចំនួន៖ { $count }។
recompute-cause-facts-missing = យើងមិនទាន់មានទិន្នន័យដែលវិធានត្រូវការ៖ { $count }។
recompute-cause-facts-unusable = ទិន្នន័យដែលយើងមាន មិនអាចត្រឹមត្រូវ៖ { $count }។
recompute-cause-not-decided = មិនទាន់មានសេចក្តីសម្រេចនៅថ្ងៃនោះ៖ { $count }។
recompute-cause-facts-changed = ទិន្នន័យខុសពីទិន្នន័យដែលរក្សាទុកជាមួយសេចក្តីសម្រេច៖ { $count }។
recompute-cause-working-differs = ទិន្នន័យដដែល តែលទ្ធផលខុសពីលទ្ធផលដែលបានរក្សាទុក៖ { $count }។
recompute-missing = សេចក្តីសម្រេចដែលមិនទាន់មានការគណនារក្សាទុក៖ { $count }។
recompute-stored = ការគណនាដែលបានរក្សាទុកឥឡូវនេះ៖ { $count }។
recompute-women = ស្ត្រី
recompute-men = បុរស
recompute-file = បញ្ជីភាពខុសគ្នា នៅក្នុង { $file }។
