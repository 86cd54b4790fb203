// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace entente::test {

/// The folder of public research data, which is no part of the project: ENTENTE_DATA, else the one beside it. It may
/// not be there; a test that needs it skips then.
[[nodiscard]] inline QString publishedData()
{
    const QString named = qEnvironmentVariable("ENTENTE_DATA");
    return named.isEmpty() ? QStringLiteral(ENTENTE_SOURCE_DIR "/../shared/data") : named;
}

} // namespace entente::test
