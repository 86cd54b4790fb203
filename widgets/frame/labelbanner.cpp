// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/labelbanner.h"

#include "widgets/theme/applytheme.h"

#include <QVariant>

namespace entente {

LabelBanner::LabelBanner(QWidget *parent) : QLabel(parent)
{
    setObjectName(QStringLiteral("labelBanner"));
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setText(tr("No label"));
}

void LabelBanner::setBanner(const BannerText &banner)
{
    if (banner == banner_ && !text().isEmpty())
        return;
    banner_ = banner;
    setText(banner.level < 0 ? tr("No label") : banner.text);
    setToolTip(banner.level < 0
                   ? tr("Some of what is on show has no label, and the plan has no default one. It cannot be exported.")
                   : tr("Highest level and narrowest release of everything on show: %1").arg(banner.text));
    setAccessibleName(tr("Label: %1").arg(text()));
    setProperty("level", banner.level < 0 ? QVariant() : QVariant(qMin(banner.level, 4)));
    repolish(*this);
}

} // namespace entente

#include "moc_labelbanner.cpp"
