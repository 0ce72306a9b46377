# reviewed: no
# word breaks: no
# Messages about a phone that two of the staff have registered. One Khmer text message holds 70 characters.

phone-binding-message-bound = { $institution }៖ លេខនេះជាលេខសោធនរបស់អ្នកហើយ។ មិនមែនអ្នក? សូមហៅ { $hotline }
phone-binding-message-bound-subject = លេខទូរស័ព្ទរបស់អ្នកបានចុះឈ្មោះ
phone-binding-message-bound-mail =
    មន្ត្រីពីរនាក់បានចុះឈ្មោះលេខទូរស័ព្ទរបស់អ្នក។ ចាប់ពីពេលនេះ លេខកូដទៅលេខនោះ។

    បើអ្នកមិនបានសុំទេ សូមទូរស័ព្ទទៅលេខ { $hotline } ភ្លាម។
phone-binding-message-before = { $institution }៖ លេខនេះលែងជាលេខសោធនហើយ។ មិនបានសុំ? សូមហៅ { $hotline }
