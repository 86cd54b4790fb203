// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

#include <optional>

namespace entente {

/// What the banner says.
struct BannerText {
    QString text;
    int level = -1; ///< 0 (UNCLASSIFIED) to 4 (TOP SECRET); -1 where there is no label

    friend bool operator==(const BannerText &, const BannerText &) = default;
};

/// The coloured line at the top: the highest label of what is on show.
class LabelBanner final : public QLabel
{
    Q_OBJECT

public:
    explicit LabelBanner(QWidget *parent = nullptr);

    void setBanner(const BannerText &banner);
    [[nodiscard]] const BannerText &banner() const { return banner_; }

private:
    BannerText banner_;
};

} // namespace entente
