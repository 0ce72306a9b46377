# reviewed: no

my-pension-title = ប្រាក់សោធនរបស់ខ្ញុំ
my-pension-lady = លោកស្រី { $name }
my-pension-gentleman = លោក { $name }
my-pension-member = លេខសមាជិក
my-pension-amount = ប្រាក់សោធនប្រចាំខែរបស់អ្នក
my-pension-decided = អនុម័តនៅ{ $date }
my-pension-why = ហេតុអ្វីបានចំនួននេះ?
my-pension-none = យើងមិនទាន់មានសេចក្តីសម្រេចអំពីប្រាក់សោធនរបស់អ្នកទេ។
my-pension-none-next = សូមទូរស័ព្ទមកយើង ឬទៅសាខានៅជិតអ្នក។
my-pension-next = ថ្ងៃបើកប្រាក់លើកក្រោយ
my-pension-account = ចូលគណនី
my-pension-life = បញ្ជាក់ថានៅរស់ មុនថ្ងៃ
my-pension-life-valid = នៅមានសុពលភាព
my-pension-life-soon = ជិតដល់ថ្ងៃ
my-pension-life-overdue = ហួសថ្ងៃ
my-pension-where-to-prove = បញ្ជាក់នៅទីណា?
my-pension-actions = តើអ្នកចង់ធ្វើអ្វី?
my-pension-action-missing = ប្រាប់ថាប្រាក់មិនបានមកដល់ ឬខ្វះ
my-pension-action-moved = ប្រាប់ថាខ្ញុំបានប្តូរអាសយដ្ឋាន
my-pension-action-payments = មើលប្រវត្តិបើកប្រាក់
my-pension-action-record = មើលអតីតភាពការងារ
my-pension-action-phone-pin = កំណត់លេខសម្ងាត់សេវាទូរស័ព្ទ
my-pension-action-notices = ជ្រើសរើសកន្លែងទទួលដំណឹង
my-pension-action-help = សុំជំនួយ
my-pension-trouble = បាត់ទូរស័ព្ទ ឬមានបញ្ហា?
my-pension-trouble-call = សូមទូរស័ព្ទទៅលេខ { $number }។
