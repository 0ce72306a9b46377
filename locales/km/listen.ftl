# reviewed: no
# The control that plays what matters on a page.

listen-label = ស្តាប់ព័ត៌មានសំខាន់ៗ
listen-tones = សំឡេងមិនទាន់បានថតទេ។ លោក លោកស្រី នឹងឮតែសញ្ញាសំឡេង។
