// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace entente {

/// Lets the keyboard go through everything in @p root in the order in which its layouts show it, from
/// where its first part stands in the window. Qt puts what is made later last.
void orderKeyboard(QWidget &root);

} // namespace entente
