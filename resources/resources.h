// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace entente {

/// Makes icons (`:/icons/NAME.svg`), style sheets (`:/styles`) and sample plans (`:/samples/FOLDER`)
/// available. Call it once at the start of every program and test that reads them; again does no harm.
void initialiseResources();

} // namespace entente
