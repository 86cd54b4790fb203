// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace entente {

/// Takes out of a drawing of QSvgGenerator what says nothing: groups around text that has all of it itself,
/// default values, the family on every letter. It looks the same at about a third of the size. What is not in
/// the form expected stays as it is.
/// @param family of every text in the drawing; named once, with others to fall back on
[[nodiscard]] QByteArray tidiedSvg(const QByteArray &svg, const QByteArray &family);

} // namespace entente
