// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include <QtGlobal>

// Outside every namespace, an unnamed one too: Q_INIT_RESOURCE declares a function of the global namespace.
static void initialiseAll()
{
    Q_INIT_RESOURCE(entente_icons);
    Q_INIT_RESOURCE(entente_styles);
    Q_INIT_RESOURCE(entente_translations);
#ifdef ENTENTE_HAS_SAMPLES
    Q_INIT_RESOURCE(entente_samples);
#endif
}

namespace entente {

void initialiseResources()
{
    initialiseAll();
}

} // namespace entente
